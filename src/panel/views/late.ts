/** What comes right after the first paint, in one file: less to fetch than in several, and the list stands before it. */
export { ColumnMenu } from './columns/column-menu.tsx'
export { GridHead } from './columns/grid-head.tsx'
export { FailureAnnouncer } from './failure-announcer.tsx'
export { FilterHelp } from './filter/filter-help.tsx'
export { LogFiles } from './log-files/log-files.tsx'
