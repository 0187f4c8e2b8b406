/** What happened, in words, by event type. A duty adds its own room. */
export const events = {
  act: { refused: '操作被拒绝' },
  access: {
    account_opened: '开通账号',
    account_disabled: '停用账号',
    account_enabled: '恢复账号',
    administrator_appointed: '任命管理员',
    administrator_ended: '免去管理员',
    password_changed: '修改密码',
    password_reset: '重置密码',
    second_factor_reset: '解除第二重验证',
    second_factor_set_up: '绑定第二重验证',
    session_ended: '注销一处登录',
    sessions_ended: '注销全部登录',
    signed_out: '退出登录',
    token_created: '新建接口令牌',
    token_revoked: '吊销接口令牌',
  },
  session: { opened: '登录' },
  setup: {
    committee_changed: '修改政协信息',
    committee_founded: '完成首次安装',
    duty_year_opened: '开启履职年度',
    term_opened: '开启届次',
  },
} as const
