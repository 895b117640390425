import type { Tab } from '../model/place.ts'
import { LazyView } from './lazy-view.tsx'
import { usePanel } from './panel-context.ts'
import { RequestsView } from './requests-view.tsx'
import { TabPanel, Tabs } from './tabs.tsx'

const loadReference = () => import('./reference/reference-view.tsx').then(({ ReferenceView }) => ReferenceView)
const loadDecode = () => import('./decode/decode-view.tsx').then(({ DecodeView }) => DecodeView)

const views = {
  requests: () => <RequestsView />,
  reference: () => <LazyView load={loadReference} />,
  decode: () => <LazyView load={loadDecode} />,
} as const satisfies Readonly<Record<Tab, () => preact.VNode>>

/** The whole panel: the tabs, and what the chosen one shows. */
export function App() {
  const { tabs } = usePanel()
  return (
    <div class="panel">
      <Tabs />
      <div class="views">
        {tabs.map((tab) => (
          <TabPanel key={tab} tab={tab}>
            {views[tab]()}
          </TabPanel>
        ))}
      </div>
    </div>
  )
}
