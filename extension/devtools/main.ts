import { browser } from '../platform/browser.ts'
import { texts } from '../platform/texts.ts'

void browser.devtools.panels.create(texts('devtools_tab'), '/icons/icon-16.png', '/extension/panel/panel.html')
