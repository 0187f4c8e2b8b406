/** Sentences for the errors that the pages at the door can meet beside those of signing in. */
export const doorErrors = {
  not_allowed: '您的职务没有这项权限。如确需办理，请联系办公室。',
  reason_needed: '请写明理由。',
  not_on_roster: '此人不在应到名单上，请先加入名单。',
  meeting_not_begun: '会议尚未开始，请在会议开始后再登记。',
  module_closed: '这个模块已停用，记录仍然保留。如需使用，请联系办公室或系统管理员。',
  door_code_old: '二维码已更新，请重新扫描。',
} as const
