import type { ModuleName } from '@tongxin/contract/module-table'

const titles: Record<ModuleName, string> = {
  library: '制度库',
  meetings: '会议',
  assessment: '考核',
  proposals: '提案',
  duties: '规定动作',
  rectification: '整改',
  cockpit: '工作法总览',
  directives: '上级部署',
}

/** A module as tasks and the audit view name it. */
export function subjectOf({ id, name }: { id: string; name: ModuleName }) {
  return { kind: 'module', id, title: `“${titles[name]}”模块` }
}
