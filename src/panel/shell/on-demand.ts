/** What is shown when the user asks for it, in one file: its views have most of their parts in common. */
export { toReport } from '../../export/report.ts'
export { DecodeView } from '../decode/decode-view.tsx'
export { Details } from '../details/details.tsx'
export { ExplanationView } from '../details/explanation-view.tsx'
export { ReferenceView } from '../reference/reference-view.tsx'
