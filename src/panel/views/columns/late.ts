// What the list gets right after the first paint, in one file to fetch.
export { FailureAnnouncer } from '../failure-announcer.tsx'
export { ColumnMenu } from './column-menu.tsx'
export { GridHead } from './grid-head.tsx'
