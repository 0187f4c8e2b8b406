/** Words of the editor of rule texts. */
export const editor = {
  faults: '文本校验',
  faultCount: '{count} 处需要修改',
  cleanText: '没有错误',
  checkingText: '正在校验…',
  line: '第 {line} 行',
} as const
