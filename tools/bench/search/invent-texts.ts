import { chanceFrom, type Chance } from '../../fuzz/chance.ts'

/** An invented proposal: what it is about stands in rare words, the rest is the language of the trade. */
export interface InventedText {
  title: string
  body: string
}

/** As many invented texts of about 350 signs as are wanted; the same for the same seed. */
export function inventTexts(seed: number, count: number): InventedText[] {
  const chance = chanceFrom(seed)
  return Array.from({ length: count }, () => inventText(chance))
}

function inventText(chance: Chance): InventedText {
  const [place, topic, measure] = [placeOf(chance), often(chance, topics), often(chance, measures)]
  const sentences = Array.from({ length: 9 + chance.below(5) }, () => sentence(chance, place, topic))
  return { title: `关于${chance.pick(acts)}${place}${topic}${measure}的建议`, body: sentences.join('') }
}

function sentence(chance: Chance, place: string, topic: string): string {
  const about = chance.once(3) ? topic : often(chance, topics)
  const where = chance.once(2) ? place : placeOf(chance)
  return chance.pick([
    () => `目前${where}${about}${chance.pick(troubles)}，${often(chance, causes)}，${chance.pick(effects)}。`,
    () =>
      `建议由${chance.pick(offices)}牵头，${chance.pick(acts)}${about}${often(chance, measures)}，${chance.pick(means)}。`,
    () =>
      `据调研，${where}共有${about}相关点位${chance.below(900) + 20}处，其中${chance.below(80) + 3}处${chance.pick(troubles)}。`,
    () => `要${chance.pick(means)}，${chance.pick(means)}，${chance.pick(effects)}。`,
  ])()
}

/** Some come again and again, most seldom: like words do. */
function often<T>(chance: Chance, from: readonly T[]): T {
  const place = Math.floor((chance.below(10_000) / 10_000) ** 2 * from.length)
  return from[place] as T
}

function placeOf(chance: Chance): string {
  return `${chance.pick(firstSigns)}${chance.pick(secondSigns)}${chance.pick(ends)}`
}

const list = (words: string) => words.split(' ')
const firstSigns = list(
  '青 白 清 石 龙 凤 双 金 银 玉 桃 柳 枫 松 梅 兰 荷 澧 沅 汉 安 宁 永 长 新 大 小 东 西 南 北 中 高 平 鼎 德 桂 洪 溪 潭',
)
const secondSigns = list(
  '山 水 河 江 湖 塘 洲 桥 坪 冲 岭 坡 溪 泉 井 湾 滩 港 峰 林 田 园 城 关 寨 堡 岗 坝 沟 潭 阳 阴 源 口 头 尾 门 楼 台 庙',
)
const ends = list('街道 镇 乡 社区 村 片区 园区 大道 路段 流域')
const acts = list('加快 推进 加强 完善 规范 支持 深化 优化 提升 强化 健全 落实 探索 统筹 促进 改进')
const measures = list(
  '建设 管理 保护 发展 改造 治理 服务 监管 利用 供给 培训 宣传 整治 提质 融合 转型 配套 评估 奖补 公开',
)
const troubles = list(
  '布局不够合理 覆盖面不广 设施老化 标准不一 资金投入不足 人才短缺 监管缺位 信息不通 群众知晓率低 运行维护困难 利用率不高 权责不清',
)
const causes = list(
  '部门之间衔接不畅 长期欠账较多 缺少统一规划 市场主体参与不够 考核导向不明 技术力量薄弱 历史遗留问题突出 用地指标紧张 审批环节偏多 宣传引导不够 经费保障不稳定 基层人手紧张',
)
const effects = list(
  '影响了群众的获得感 制约了产业发展 存在安全隐患 不利于营商环境 亟待引起重视 让群众得到实惠 形成可复制的经验 为高质量发展提供支撑 切实减轻基层负担 实现共建共治共享',
)
const means = list(
  '建立联席会议制度 明确责任清单 纳入年度计划 加大财政支持力度 引入社会资本 推行网格化管理 开展专项督查 建立长效机制 完善数据共享 组织专题协商 定期通报进展 强化人才引进 简化办事流程 发挥委员工作室作用',
)
const offices = list(
  '市发改委 市财政局 市教育局 市卫健委 市住建局 市交通局 市农业农村局 市文旅局 市民政局 市生态环境局 市水利局 市商务局 市人社局 市科技局 市市场监管局 市应急局',
)
const topics = list(
  '营商环境 养老服务 老旧小区 农村饮水 义务教育 托育机构 停车设施 公共交通 河道 饮用水源 乡村旅游 传统村落 非遗传承 中医药 家庭医生 职业教育 充电设施 垃圾分类 污水处理 空气质量 湿地 油茶产业 柑橘产业 粮食烘干 高标准农田 冷链物流 快递末端 夜间经济 历史街区 红色资源 博物馆 图书馆 全民健身 校园食品 心理健康 助残服务 儿童友好 青年公寓 物业管理 加装电梯 燃气管网 排水管网 智慧停车 非机动车 慢行系统 口袋公园 共享单车 科技成果 中小企业 融资担保 招商引资 工业园区 装备制造 生物医药 新材料 跨境电商 直播带货 农民合作社 家庭农场 土地流转 宅基地 村级债务 人居环境 厕所 秸秆 畜禽粪污 水产养殖 稻虾 茶叶 烟叶 林下经济 竹产业 森林防火 地质灾害 山塘水库 防汛 消防通道 高空抛物 电动自行车 网约车 出租车 农村客运 国省干线 桥梁 航道 码头 机场 高铁站 物流枢纽 通用航空 低空经济 算力 数据要素 电子政务 信用体系 法律援助 人民调解 社区矫正 禁毒 反诈 未成年人 家庭教育 课后服务 近视防控 特殊教育 学前教育 高中阶段 教师待遇 医联体 村卫生室 急救 血液 疫苗 罕见病 医保 长期护理 殡葬 慈善 志愿服务 社会组织 社工 退役军人 农民工 灵活就业 高校毕业生 返乡创业 技能人才',
)
