/** Names of the pages of assessment: the menu needs them before any of these pages is opened. */
export const assessing = {
  group: '委员履职',
  myYear: '我的履职年度',
  all: '委员考核',
  schemes: '考核办法',
  rounds: '考核工作',
  trials: '考核试算',
} as const
