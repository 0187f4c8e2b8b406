/** Sentences for faults of single fields, by the code the server sends. */
export const faults = {
  invalid_type: '请填写这一项',
  too_small: '内容太短或未填写',
  too_big: '内容太长或数值太大',
  invalid_format: '格式不正确',
  invalid_value: '请从列出的选项中选择',
  not_multiple_of: '请按 0.5 的倍数填写',
  control_characters: '含有无法识别的字符，请删除后重新输入',
  custom: '填写的内容不正确',
  missing: '请填写这一项',
  no_clauses: '没有找到“第X条”，请按条书写',
  clause_out_of_order: '条款序号不连续，请核对',
} as const
