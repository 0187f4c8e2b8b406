/** Words of the search page. */
export const search = {
  lead: '在您有权查看的全部文本中逐字查找，多个词用空格隔开；按“/”键可随时开始。',
  words: '查找内容',
  hint: '输入词语、会议名称、条款原文……',
  kinds: {
    meeting: '会议活动',
    minutes: '会议记录',
    proposal: '提案',
    rule: '内部制度',
    responsibility: '责任清单',
  },
  people: '人员',
  many: '结果较多，由近及远列出',
  showAll: '查看全部',
  allKinds: '返回全部结果',
  nothing: '没有找到包含“{text}”的文本',
  nothingHint: '请检查用字，或减少词语后再试。',
} as const
