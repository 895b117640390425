/** The console as people open it; the browser maps it to the demo console. */
export const CONSOLE = 'https://eu2-cloud.acronis.com/'
