import type { RefusalCode } from '../../ui/api-error.ts'
import { entryErrors } from './entry-errors.ts'
import { doorErrors } from './door-errors.ts'
import { reliefErrors } from './relief-errors.ts'

/** One sentence for every code of the error register: what happened, and what to do. */
export const errors = {
  ...entryErrors,
  ...reliefErrors,
  ...doorErrors,
  bad_file: '无法读取这个文件。请使用下载的模板，另存为 .xlsx 或 .csv 后重试。',
  file_too_large: '文件太大。请拆分成几个文件后分别上传。',
  unsupported_media_type: '不支持这种文件格式。请使用 .xlsx 或 .csv 文件。',
  endpoint_not_found: '系统已更新。请刷新页面后重试。',
  changed_meanwhile: '您打开之后，别人已修改过这条记录。请刷新后核对，再重新提交。',
  duplicate: '已有相同的记录，请勿重复登记。',
  overlaps: '起止日期与已有记录重叠，请调整日期。',
  still_in_use: '仍有其他记录在使用它，暂不能移除。请先处理相关记录。',
  dates_reversed: '结束日期早于开始日期，请调整。',
  outside_term: '日期不在本届任期之内，请核对。',
  unit_kind_refused: '这类组织不能放在所选的上级之下，请重新选择。',
  post_kind_refused: '所选组织没有这种职务，请重新选择。',
  administrators_must_differ: '系统管理员、安全管理员、审计管理员须由三个不同的人担任，请另选他人。',
  own_entry_not_verifiable: '自己录入的内容须由他人审核，请交其他有权限的同志办理。',
  first_agenda_needed: '这类会议须有第一议题，请在议程中标明。',
  attendance_incomplete: '还有人员没有登记出席情况，请先补全。',
  minutes_incomplete: '纪要还不完整，请补全议题记录后再审定。',
  import_has_faults: '有的行存在错误。请改正后重新上传，或选择只导入无误的行。',
  import_in_use: '导入的人员已有后续记录，不能整批撤销。请逐条更正。',
  not_of_this_branch: '所选的人当天不都在这个支部，请核对日期和人员。',
  too_many_calendar_calls: '这个日历地址读取过于频繁，请稍后再试。',
  wrong_year: '所列日期不在这一年，请核对年份。',
} as const satisfies Record<RefusalCode, string>
