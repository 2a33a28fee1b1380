/** The text of a problem by language: what happened, and for a refusal what would help. */
export interface ProblemText {
  readonly status: number;
  readonly zh: string;
  readonly en: string;
}

/** Problems that any route can answer. */
export const generalProblems = {
  invalid: {
    status: 400,
    zh: "有几处没填对，请看提示。",
    en: "Some of it is not filled in right; see the notes.",
  },
  signature: { status: 400, zh: "签名缺失或不正确。", en: "The signature is missing or wrong." },
  unauthenticated: { status: 401, zh: "请先登录。", en: "Sign in first: no valid access token was sent." },
  forbidden: { status: 403, zh: "您的角色不能执行此操作。", en: "None of your roles may do this." },
  "not-found": { status: 404, zh: "没有找到，或您无权查看。", en: "There is no such thing, or not for you." },
  "too-large": { status: 413, zh: "提交的内容过大。", en: "The body is larger than allowed here." },
  "media-type": { status: 415, zh: "请以 JSON 提交。", en: "Send the body as application/json." },
  "idempotency-mismatch": {
    status: 422,
    zh: "同一个 Idempotency-Key 已用于另一内容。",
    en: "This Idempotency-Key was used with another body.",
  },
  "rate-limited": {
    status: 429,
    zh: "请求过于频繁，请稍后再试。",
    en: "Too many requests; try again shortly.",
  },
  "limit-reached": {
    status: 429,
    zh: "次数已到上限，请过一段时间再试。",
    en: "This was done as often as is allowed; try again later.",
  },
  internal: {
    status: 500,
    zh: "系统出错，已记录。",
    en: "Something went wrong on our side; it has been logged.",
  },
  busy: {
    status: 503,
    zh: "此刻较忙，请稍后重试。",
    en: "Busy just now; the same request can be sent again.",
  },
  "payments-not-set-up": {
    status: 503,
    zh: "网上捐款尚未开通，没有扣款。请联系项目方，用别的方式捐款。",
    en: "Giving online is not set up here yet; nothing was charged. Ask the project how else to give.",
  },
  "programs-not-set-up": {
    status: 503,
    zh: "这里的登录系统还不能登记程序，没有登记任何东西。请联系平台管理员。",
    en: "The sign-in used here does not take programs yet; nothing was registered. Ask who runs this system.",
  },
  restarting: {
    status: 503,
    zh: "数据库正在重新启动，请稍后重试。",
    en: "The database is being started again; the same request can be sent again.",
  },
  starting: { status: 503, zh: "正在启动。", en: "Starting." },
} as const satisfies Record<string, ProblemText>;

/** The closed list of refusals: 409, each with what would help. */
export const refusals = {
  "personal-words": {
    zh: "这段文字所有人都能看到，里面好像写了个人信息。请改一改；如果确认没有问题，再提交一次。",
    en: "Everybody can read this text, and it seems to tell who or where somebody is. Change it, or send it again with the words named as confirmedWords.",
  },
  balance: {
    zh: "这笔资金余额不够。",
    en: "The fund does not hold that much: ask for less, or wait until more has come in.",
  },
  disputed: {
    zh: "付款人的银行正在核查这笔付款，要等银行有结果后才能退款。",
    en: "A bank disputes this payment: it can be given back once the bank has decided.",
  },
  "more-than-left": {
    zh: "要退的钱比这笔捐赠剩下的多，请减少金额。",
    en: "That is more than is left of the gift, counting what is on its way back: ask for less.",
  },
  source: {
    zh: "这个项目没有这个来源的资金，不同来源的钱不能混用。",
    en: "No money of this source ever came into the project, and sources do not mix: name the source that the money came from.",
  },
  evidence: {
    zh: "还没有凭证。请先上传票据、名单或收据的照片。",
    en: "There is no evidence yet: add a picture of the bill, the list or the receipt first.",
  },
  held: {
    zh: "县里要求暂缓，到时间后再付。",
    en: "The county holds it: pay it once the time in heldUntil has passed.",
  },
  "below-hold": {
    zh: "五万元以上的拨付才能暂缓。",
    en: "Only a disbursement above 50,000 yuan can be held; its approvers can still refuse it.",
  },
  full: {
    zh: "名额已满。可选其他班次或加入候补。",
    en: "No place is left; choose another shift or join the wait-list.",
  },
  clash: {
    zh: "与您已报名的班次时间冲突。",
    en: "It overlaps a shift you hold; withdraw from that one first.",
  },
  "not-qualified": {
    zh: "尚不满足所列条件。",
    en: "The gates named do not hold yet; a station lead can record what is missing.",
  },
  "over-cap": {
    zh: "超过您自己设定的每周时长。",
    en: "It exceeds your weekly cap, which you can raise in your profile.",
  },
  closed: { zh: "该需求当前不接受报名。", en: "The need is not open for sign-up." },
  "too-late": { zh: "报名已截止或班次已开始。", en: "The deadline has passed or the shift has begun." },
  "already-signed-up": { zh: "您已报名此班次。", en: "You hold or await this shift already." },
  "too-young": {
    zh: "未达到此类服务的年龄要求。",
    en: "You are under the age this need asks for on that day.",
  },
  "no-such-shift": { zh: "没有该班次。", en: "The need has no such shift; read it again." },
  "risk-notice": {
    zh: "请先阅读并确认最新的风险告知。",
    en: "Acknowledge the current risk notice: send its riskNoticeVersion.",
  },
  "consent-notice": {
    zh: "个人信息告知有更新。请刷新页面，看过新的告知再报名。",
    en: "The notice of personal information is another one now: read it, and send its consentVersion.",
  },
  "not-quick": {
    zh: "这项服务要先登记成为志愿者才能报名：请登录，按提示填好再报。",
    en: "One cannot sign up for this by name and phone alone: sign in, register, and sign up then.",
  },
  "phone-has-place": {
    zh: "这个号码已经报了一次，还没结束。一个号码一次报一回：要改时间或退出，请打开报名时存下的链接；想多报几次，请登录后报名。",
    en: "This phone has a place already that is not over, and one phone has one at a time. Change it or give it up by the link that came with it; to take more, sign in.",
  },
  "not-promoted": { zh: "没有等待您确认的名额。", en: "Nothing awaits your confirmation here." },
  "promotion-expired": {
    zh: "确认时限已过，名额已给下一位。",
    en: "The time to confirm has passed; the place went to the next.",
  },
  "offer-over": {
    zh: "这个邀请已经过期或撤回了。还想去的话，打开这个服务看看有没有名额，直接报名。",
    en: "This offer is over. If you still want to come, open the need and sign up while a place is left.",
  },
  "enough-asked": {
    zh: "名额已满，或邀请的人已经够了。请等他们回复，或增加人数。",
    en: "No place is free, or enough people were asked: wait for their answers, or raise the headcount.",
  },
  "nobody-to-ask": {
    zh: "眼下没有可以再邀请的人：合适的人已经报名、邀请过，或三天内刚收到过邀请。过三天再试，或放宽条件、换个时间。",
    en: "Nobody is left to ask: those who fit are signed up, were asked for this, or were asked within three days. Try again then, or change what is asked for, or when.",
  },
  "named-only": {
    zh: "这类需求只对指名的志愿者开放：请在需求里指名，再请本人报名。",
    en: "A need of this kind is open to named volunteers only: name them in the need, and they sign up themselves.",
  },
  "registered-twice": {
    zh: "站长确认您登记了两次，这一份已暂停。请用先登记的那一份；如果不是同一个人，请联系站长。",
    en: "The station lead found that you are registered twice; this profile stays paused. Use the earlier one, or ask the lead if you are two people.",
  },
  "already-registered": { zh: "您已注册。", en: "You are registered already; use PATCH /v1/volunteers/me." },
  "guardian-required": {
    zh: "14 至 17 岁须有监护人同意。",
    en: "From 14 to 17 a guardian's consent is needed.",
  },
  "under-fourteen": { zh: "未满 14 岁不能注册。", en: "Nobody under 14 can register." },
  "identity-required": {
    zh: "须先核验身份。",
    en: "A verified identity is needed before this check is recorded.",
  },
  "about-oneself": {
    zh: "不能记录自己的事项。",
    en: "Nobody records this about themselves; ask a colleague.",
  },
  "wrong-state": { zh: "当前状态不能执行此操作。", en: "Its present state does not allow this move." },
  "changed-meanwhile": {
    zh: "内容刚被他人修改，请刷新后重试。",
    en: "Somebody changed it meanwhile; read it again and repeat.",
  },
  "awaiting-release": { zh: "须由站长审核后开放。", en: "A station lead has to release it first." },
  "sent-back": {
    zh: "站长把它退回了：请看退回的原因，修改后会再次交给站长审核。",
    en: "The station lead sent it back: see why, change it, and it is put to the lead again.",
  },
  "taken-back": {
    zh: "站里撤回了这项需求，还在修改；重新提交后再由站长审核。",
    en: "Its station took it back to change it; a lead decides once it is submitted again.",
  },
  "second-person": { zh: "须由另一人批准。", en: "A second person has to approve this." },
  "loosened-without-reason": {
    zh: "放宽默认条件须说明理由并由第二人审核。",
    en: "Loosening a default gate needs a reason and a second person.",
  },
  "loosens-open-need": {
    zh: "不能放宽开放中的需求：请先停止报名再改，然后由站长审核。",
    en: "It lets go of what an open need asks: close the need, change it, and a station lead releases it.",
  },
  "below-booked": { zh: "不能少于已报名的人数。", en: "It cannot fall below the places already taken." },
  "shift-not-over": {
    zh: "班次尚未开始，还不能签到；开始前 15 分钟起可以记“没来”。",
    en: "Attendance can be recorded once the shift has begun; that somebody is not coming, from 15 minutes before.",
  },
  "over-day": {
    zh: "一个人一天最多记录 16 小时，请填写实际的起止时间。",
    en: "At most 16 hours a day can be recorded for one person: give the times that were really served.",
  },
  "not-confirmed": {
    zh: "该志愿者在此班次没有已确认的名额。",
    en: "The volunteer holds no confirmed place on this shift.",
  },
  "fundraising-closed": { zh: "该项目未开放募捐。", en: "This project does not take gifts." },
  "fundraising-gate": {
    zh: "募捐条件未满足（慈善法）。",
    en: "The Charity Law's conditions for this fundraising mode are not met.",
  },
  "county-approval": {
    zh: "公开募捐须由县级主管部门核对编号后公布；已公布的项目请提交变更申请。",
    en: "Public fundraising is published by the county's administrator; for a published project, ask by a change request.",
  },
  frozen: {
    zh: "项目已接受捐赠，所列内容不能直接修改；请提交变更申请，由县级主管部门批准。",
    en: "Gifts rely on the fields named: ask by a change request, which the county's administrator decides.",
  },
  "demo-only": {
    zh: "DEMO 编号只在本机演示环境有效。",
    en: "DEMO- numbers are accepted on the local stage only.",
  },
  "not-invited": {
    zh: "定向募捐只面向受邀的捐赠人。",
    en: "Targeted fundraising takes gifts from invited, signed-in donors only.",
  },
  "wrong-currency": { zh: "该项目不接受此币种。", en: "The project does not take this currency." },
  criteria: {
    zh: "不在项目的资助范围内，请核对标出的几项；如果项目的范围写错了，请提交变更申请。",
    en: "The project's money is not for people like this: see what is named. If the project's criteria are wrong, ask for a change of them.",
  },
  purpose: {
    zh: "项目的钱不能用于所列用途；请换一个用途，或提交变更申请。",
    en: "The project's money is not paid for what is named: choose another purpose, or ask for a change of the project.",
  },
  cap: {
    zh: "超出这一期的上限：请减少金额，或等下一期。",
    en: "It is beyond what one period allows: choose another sum, or wait for the next month or term.",
  },
  "own-approval": {
    zh: "自己录入或改过的，要由另一位同事批准。",
    en: "Nobody approves what they entered or changed themselves; ask a colleague who may.",
  },
  "entered-already": {
    zh: "这个银行流水号已经录入过，编号附在下面。请核对；如果那一笔录错了，先退回，再重新录入。",
    en: "This reference of the bank was entered already, for the gift whose number is given here. Compare the two; if that one is wrong, have it refused, then enter it anew.",
  },
  "imported-already": {
    zh: "这份对账单已经导入过，编号附在下面。如果那一份导错了，先退回，再重新导入。",
    en: "This statement was imported already; its number is given here. If that one is wrong, have it refused, then import it anew.",
  },
  "month-order": {
    zh: "前面还有月份没有结（编号见下面的月份），请按顺序月结。",
    en: "An earlier month is still open (it is named here): close the months in their order.",
  },
  "books-differ": {
    zh: "账目和项目资金对不上，现在不能月结；请先看每日核对的结果。",
    en: "Postings and funds do not agree, so the month cannot be closed; see what the daily comparison names.",
  },
  "too-many": { zh: "数量超过上限。", en: "The limit for these has been reached." },
  "leads-team": {
    zh: "队长不能退出自己的服务队。",
    en: "Its leader cannot leave a team; the other members can.",
  },
  "already-appointed": { zh: "此人已担任该职务。", en: "The person holds this role there already." },
  "invitation-used": {
    zh: "这份邀请已经有人用过了。请让邀请您的人再发一份。",
    en: "This invitation was used already; ask whoever sent it for another one.",
  },
  "invitation-expired": {
    zh: "这份邀请已经过期。请让邀请您的人再发一份。",
    en: "This invitation is over; ask whoever sent it for another one.",
  },
  "inviter-without-right": {
    zh: "发邀请的人现在不能开通这个职务了。请让现在的负责人再发一份。",
    en: "Whoever sent this invitation does not appoint to this role any more; ask whoever does now.",
  },
  "station-closed": {
    zh: "这个社工站已经关闭，不能再添加人员。请问县级主管部门现在由哪个站负责。",
    en: "This station has closed; ask the county which one serves the township now.",
  },
  "station-under-contract": {
    zh: "所列站点同期已有运营合同。",
    en: "The stations named are under another contract at that time; end that one first.",
  },
  "closed-above": {
    zh: "关站日期由上级设定，须由其更改。",
    en: "An authority above yours set the closing day; it has to change it.",
  },
} as const satisfies Record<string, { zh: string; en: string }>;

export type GeneralCode = keyof typeof generalProblems;
export type RefusalCode = keyof typeof refusals;
export type ProblemCode = GeneralCode | RefusalCode;
