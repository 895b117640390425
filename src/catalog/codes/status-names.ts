/** The standard names of the statuses without a row, or a title, of their own (IANA's registry of HTTP status codes). */
export const statusNames: ReadonlyMap<number, string> = new Map([
  [407, 'Proxy Authentication Required'],
  [408, 'Request Timeout'],
  [411, 'Length Required'],
  [412, 'Precondition Failed'],
  [416, 'Range Not Satisfiable'],
  [417, 'Expectation Failed'],
  [421, 'Misdirected Request'],
  [423, 'Locked'],
  [424, 'Failed Dependency'],
  [425, 'Too Early'],
  [428, 'Precondition Required'],
  [431, 'Request Header Fields Too Large'],
  [451, 'Unavailable For Legal Reasons'],
  [510, 'Not Extended'],
  [511, 'Network Authentication Required'],
])
