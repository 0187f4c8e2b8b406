import type { Named } from '../../pack/pack.ts'

/** What is wrong with a row, at which column, with the words its text needs. */
export interface RosterFault {
  /** The column's key. */
  column: string
  code: RosterFaultCode
  /** What stood in the cell. */
  found?: string
  /** The right value, the other row, the other person. */
  hint?: string
}

type Explanation = (fault: { column: Named; found: string; hint: string | undefined }) => {
  message: Named
  remedy: Named
}

const faultTexts = {
  required: ({ column }) => ({
    message: { zh: `“${column.zh}”未填写`, en: `${column.en} is empty` },
    remedy: { zh: `请填写${column.zh}`, en: `Fill in ${column.en}` },
  }),
  not_a_name: ({ found }) => ({
    message: { zh: `“${found}”不像姓名`, en: `“${found}” is no name` },
    remedy: {
      zh: '姓名栏只写姓名，说明请写到“区分标记”栏',
      en: 'Write only the name; remarks belong to the distinguishing mark',
    },
  }),
  unreadable_date: ({ found }) => ({
    message: { zh: `看不懂日期“${found}”`, en: `“${found}” is no date` },
    remedy: { zh: '请写成 2026-03-05 或 2026-03', en: 'Write it as 2026-03-05 or 2026-03' },
  }),
  impossible_date: ({ found }) => ({
    message: { zh: `没有“${found}”这一天`, en: `There is no such day as ${found}` },
    remedy: { zh: '请核对年、月、日', en: 'Check year, month and day' },
  }),
  ambiguous_date: ({ found }) => ({
    message: { zh: `“${found}”可能是1月，也可能是10月`, en: `${found} may be January or October` },
    remedy: { zh: `请写成 ${found}0 或 ${found.slice(0, 5)}01`, en: `Write ${found}0 or ${found.slice(0, 5)}01` },
  }),
  unreadable_phone: ({ found }) => ({
    message: { zh: `“${found}”不是完整的电话号码`, en: `“${found}” is no complete phone number` },
    remedy: {
      zh: '手机号码应为11位；固定电话请带区号，如 0736-7123456',
      en: 'A mobile has 11 digits; a landline needs its area code, e.g. 0736-7123456',
    },
  }),
  needs_area_code: ({ found }) => ({
    message: { zh: `固定电话“${found}”缺少区号`, en: `The landline ${found} lacks its area code` },
    remedy: { zh: '请加区号，如 0736-7123456', en: 'Add the area code, e.g. 0736-7123456' },
  }),
  unreadable_number: ({ found }) => ({
    message: { zh: `“${found}”不是整数`, en: `“${found}” is no whole number` },
    remedy: { zh: '请填写 0 至 999999 的整数', en: 'Write a whole number from 0 to 999999' },
  }),
  too_long: ({ column, hint = '' }) => ({
    message: { zh: `“${column.zh}”过长`, en: `${column.en} is too long` },
    remedy: { zh: `请缩短到${hint}个字以内`, en: `Shorten it to ${hint} characters` },
  }),
  not_in_list: ({ column, found, hint }) => ({
    message: { zh: `“${column.zh}”中没有“${found}”`, en: `${column.en} has no “${found}”` },
    remedy: hint
      ? { zh: `是否为“${hint}”？请从下拉列表中选择`, en: `Did you mean “${hint}”? Choose from the list` }
      : { zh: '请从下拉列表中选择', en: 'Choose from the list' },
  }),
  unknown_unit: ({ column, found, hint }) => ({
    message: { zh: `找不到${column.zh}“${found}”`, en: `There is no ${column.en} “${found}”` },
    remedy: hint
      ? {
          zh: `是否为“${hint}”？如为新设，请先导入该组织`,
          en: `Did you mean “${hint}”? A new unit has to be imported first`,
        }
      : { zh: '请核对名称；如为新设，请先导入该组织', en: 'Check the name; a new unit has to be imported first' },
  }),
  implausible_birth: ({ found }) => ({
    message: { zh: `出生年月“${found}”不合常理`, en: `A birth in ${found} cannot be right` },
    remedy: { zh: '请核对出生年月', en: 'Check the month of birth' },
  }),
  joined_too_young: ({ found }) => ({
    message: { zh: `加入时间“${found}”时未满18岁`, en: `Was not yet 18 on ${found}` },
    remedy: { zh: '请核对加入时间和出生年月', en: 'Check the day of joining and the month of birth' },
  }),
  joined_without_party: () => ({
    message: { zh: '填了加入党派时间，但政治面貌不是党派', en: 'A day of joining, but no party' },
    remedy: { zh: '请更正政治面貌，或删去加入时间', en: 'Correct the affiliation or remove the day' },
  }),
  not_cpc: ({ column }) => ({
    message: {
      zh: `不是中共党员，不能编入${column.zh}`,
      en: `Only members of the Communist Party belong to a ${column.en}`,
    },
    remedy: { zh: '请更正政治面貌，或删去该栏', en: 'Correct the affiliation or clear the cell' },
  }),
  sits_elsewhere: ({ hint = '' }) => ({
    message: { zh: `名册中席位在“${hint}”界别`, en: `Has a seat in the sector “${hint}”` },
    remedy: {
      zh: '请核对界别；如已调整，请先在其人员页面终止原席位',
      en: 'Check the sector; if it has changed, end the seat on the person’s page first',
    },
  }),
  belongs_elsewhere: ({ hint = '' }) => ({
    message: { zh: `已编入“${hint}”`, en: `Belongs to “${hint}”` },
    remedy: {
      zh: '请核对组织；如已调整，请先在其人员页面移出原组织',
      en: 'Check the unit; if it has changed, take the person out of the other one first',
    },
  }),
  ends_before_it_begins: () => ({
    message: { zh: '结束日期不晚于开始日期', en: 'It ends before it begins' },
    remedy: { zh: '请核对两个日期', en: 'Check both days' },
  }),
  before_birth: ({ hint = '' }) => ({
    message: { zh: `早于本人出生（${hint}）`, en: `Before the person’s birth (${hint})` },
    remedy: { zh: '请核对任职日期和人员', en: 'Check the day and the person' },
  }),
  duplicate_row: ({ hint = '' }) => ({
    message: { zh: `与第${hint}行是同一个人`, en: `The same person as in row ${hint}` },
    remedy: { zh: '请删去其中一行', en: 'Remove one of the rows' },
  }),
  possible_duplicate: ({ hint = '' }) => ({
    message: {
      zh: `与第${hint}行同名，无法判断是否为同一人`,
      en: `Has the name of row ${hint}; they may be one person`,
    },
    remedy: {
      zh: '同一人请删去一行；同名不同人请补全手机号码或出生年月，并填区分标记',
      en: 'Remove one row, or give phone or month of birth and a distinguishing mark',
    },
  }),
  phone_twice: ({ hint = '' }) => ({
    message: { zh: `与第${hint}行的手机号码相同`, en: `Has the phone number of row ${hint}` },
    remedy: { zh: '请核对号码；一个号码只能属于一个人', en: 'Check the number: it belongs to one person only' },
  }),
  phone_of_other: ({ hint = '' }) => ({
    message: { zh: `该号码已登记在“${hint}”名下`, en: `The number belongs to ${hint}` },
    remedy: {
      zh: '请核对姓名和号码；如确为换号，请先修改原登记',
      en: 'Check name and number; if it has changed hands, correct the register first',
    },
  }),
  namesake_without_mark: ({ hint = '' }) => ({
    message: { zh: `与${hint}同名，缺少区分标记`, en: `Has the name of ${hint}, but no distinguishing mark` },
    remedy: {
      zh: '请在“区分标记”栏注明，如“教育局”；若为同一人，请使手机号码或出生年月一致',
      en: 'Give a distinguishing mark; for the same person make phone or month of birth agree',
    },
  }),
  which_namesake: ({ found, hint = '' }) => ({
    message: { zh: `名册中有${hint}位“${found}”`, en: `There are ${hint} people named ${found}` },
    remedy: {
      zh: '请补填手机号码、出生年月或区分标记',
      en: 'Give the phone, the month of birth or the distinguishing mark',
    },
  }),
  unknown_person: ({ found, hint }) => ({
    message: { zh: `名册中没有“${found}”`, en: `Nobody in the roster is named ${found}` },
    remedy: hint
      ? {
          zh: `是否为“${hint}”？如为新人，请先导入委员或干部`,
          en: `Did you mean ${hint}? New people are imported first`,
        }
      : { zh: '请核对姓名，或先导入委员、干部', en: 'Check the name, or import the person first' },
  }),
  phone_differs: ({ found }) => ({
    message: { zh: `名册中“${found}”的电话号码与此不同`, en: `${found} has another phone number in the roster` },
    remedy: {
      zh: '请核对是否为同一人；是同一人的，请填出生年月或删去号码',
      en: 'Check whether it is the same person; if so, give the month of birth or remove the number',
    },
  }),
  wrong_unit_for_post: ({ found, hint = '' }) => ({
    message: { zh: `“${found}”不设在该组织`, en: `The unit has no post “${found}”` },
    remedy: { zh: `该职务设于：${hint}`, en: `It is held in: ${hint}` },
  }),
  post_twice: ({ hint = '' }) => ({
    message: {
      zh: `与第${hint}行是同一人的同一职务，任期重叠`,
      en: `The same post of the same person as in row ${hint}, at the same time`,
    },
    remedy: { zh: '请删去其中一行，或更正任职、免职日期', en: 'Remove one of the rows or correct the days' },
  }),
  unit_twice: ({ hint = '' }) => ({
    message: { zh: `名称与第${hint}行相同`, en: `Has the name of row ${hint}` },
    remedy: { zh: '请删去其中一行，或更正名称', en: 'Remove one of the rows or correct the name' },
  }),
  parent_unknown: ({ found, hint }) => ({
    message: { zh: `找不到上级组织“${found}”`, en: `There is no superior organisation “${found}”` },
    remedy: hint
      ? { zh: `是否为“${hint}”？`, en: `Did you mean “${hint}”?` }
      : { zh: '请填写已有组织或本表中组织的全称', en: 'Name a unit there is, or one of this sheet' },
  }),
  parent_of_wrong_kind: ({ found, hint = '' }) => ({
    message: { zh: `不能设在“${found}”之下`, en: `Cannot stand under “${found}”` },
    remedy: { zh: `它的上级应为：${hint}`, en: `Its superior must be: ${hint}` },
  }),
  parent_goes_round: () => ({
    message: { zh: '上下级关系成了一个圈', en: 'It stands under itself' },
    remedy: { zh: '请更正上级组织', en: 'Correct the superior organisation' },
  }),
} satisfies Record<string, Explanation>

export type RosterFaultCode = keyof typeof faultTexts

/** The sentence a person reads: what is wrong, and what to do about it. */
export function explainFault(fault: RosterFault, column: Named): { message: Named; remedy: Named } {
  const explanation: Explanation = faultTexts[fault.code]
  return explanation({ column, found: fault.found ?? '', hint: fault.hint })
}
