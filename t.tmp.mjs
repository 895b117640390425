import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { minify } from 'terser'

let a = 0,
  b = 0
for (const f of readdirSync('/work/main/dist/chrome/assets').filter((f) => f.endsWith('.js'))) {
  const src = readFileSync('/work/main/dist/chrome/assets/' + f, 'utf8')
  const { code } = await minify(src, {
    module: true,
    ecma: 2020,
    compress: { passes: 3, unsafe_arrows: true },
    mangle: true,
  })
  const x = gzipSync(src, { level: 9 }).length,
    y = gzipSync(code, { level: 9 }).length
  a += x
  b += y
  console.log(f, x, y)
}
console.log(a, b)
