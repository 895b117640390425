/// <reference types="vite/types/importMeta.d.ts" />

/** `npm run fuzz` goes through this many times as many random inputs as `npm test`. */
const BULK = 50

/** How many random inputs a property is tried with: `sample` of them in `npm test`. */
export const runs = (sample: number): number => (import.meta.env.MODE === 'fuzz' ? sample * BULK : sample)
