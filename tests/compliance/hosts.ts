/** The origins of the probes: the console's own names, since there the extension is at work as it is shipped. */
export const OWN = 'https://eu2-cloud.acronis.com'
/** Another origin with the same answers; one with `blocked` in its address allows no reading. */
export const OTHER = 'https://cloud.acronis.com'
/** Speaks HTTP/2, without which Chromium streams no upload. */
export const STREAMS = 'https://us5-cloud.acronis.com'
