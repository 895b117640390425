import type { Tab } from '../context/navigation.ts'
import { usePanel } from '../context/panel-context.ts'
import { lazyView } from '../parts/lazy-view.tsx'
import { RequestsView } from '../requests/requests-view.tsx'
import { TabPanel, Tabs } from './tabs.tsx'

const views = {
  requests: RequestsView,
  reference: lazyView(() => import('../reference/reference-view.tsx').then(({ ReferenceView }) => ReferenceView)),
  decode: lazyView(() => import('../decode/decode-view.tsx').then(({ DecodeView }) => DecodeView)),
} as const satisfies Readonly<Record<Tab, preact.ComponentType>>

/** The whole panel: the tabs, and what the chosen one shows. */
export function App() {
  const { tabs } = usePanel()
  return (
    <div class="panel">
      <Tabs />
      <div class="views">
        {tabs.map((tab) => {
          const View = views[tab]
          return (
            <TabPanel key={tab} tab={tab}>
              <View />
            </TabPanel>
          )
        })}
      </div>
    </div>
  )
}
