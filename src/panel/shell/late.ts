/** What comes right after the first paint, in one file: less to fetch than in several, and the list stands before it. */

export { LogFiles } from '../files/log-files.tsx'
export { FilterHelp } from '../filter/filter-help.tsx'
export { ColumnMenu } from '../list/column-menu.tsx'
export { GridHead } from '../list/grid-head.tsx'
export { FailureAnnouncer } from '../requests/failure-announcer.tsx'
