import type { TaskState } from './task.ts'

/** The states as papers and spreadsheets print them; screens have their own catalogues. */
export const taskStateWords: Record<TaskState, string> = {
  open: '待接收',
  in_hand: '办理中',
  reported: '待验收',
  returned: '已退回',
  done: '已办结',
  withdrawn: '已撤回',
}

/** What happened to a task, as its sheet prints it. */
export const taskStepWords: Record<string, string> = {
  'task.raised': '交办',
  'task.assigned': '交办',
  'task.accepted': '接收',
  'task.returned': '退回',
  'task.handed_over': '转办',
  'task.urged': '催办',
  'task.extension_asked': '申请延期',
  'task.extended': '同意延期',
  'task.extension_refused': '不同意延期',
  'task.withdrawn': '撤回',
  'task.reported': '报送结果',
  'task.sent_back': '退回补办',
  'task.advised': '拟办意见',
  'task.instructed': '领导批示',
  'task.evidence_added': '添加佐证',
  'task.checked': '验收办结',
  'task.closed': '办结',
}
