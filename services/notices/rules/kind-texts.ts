import type { Locale } from "#shared/problem/locale.ts";
import type { NoticeKind } from "../schemas.ts";

/** A text in each language. */
export type Text = Readonly<Record<Locale, string>>;

/**
 * The text of each kind. In braces: shifts (the start of each shift that changed), states (the same, each with its
 * state), gates (those open), checks (that end, each with its last day), confirmBy, money, nextAt (of the next try), minutes
 * (time served).
 */
export const kindTexts: Readonly<Record<NoticeKind, Text>> = {
  "signup-proposed": {
    "zh-CN": "队长为您报了名，等您确认：{shifts}。不去也请说一声。",
    en: "your team's leader proposes you for {shifts}. Confirm, or decline.",
  },
  "signup-confirmed": {
    "zh-CN": "报名已确认：{shifts}。",
    en: "your place is confirmed for {shifts}.",
  },
  "signup-waitlisted": {
    "zh-CN": "您已进入候补：{shifts}。有空位时会通知您。",
    en: "you are on the wait-list for {shifts}. You will be told when a place is free.",
  },
  "signup-promoted": {
    "zh-CN": "有空位了：{shifts}。请在 {confirmBy} 前确认，否则名额给下一位。",
    en: "a place is free on {shifts}. Confirm by {confirmBy}, else it goes to the next.",
  },
  "signup-withdrawn": {
    "zh-CN": "您已退出：{shifts}。",
    en: "you have withdrawn from {shifts}.",
  },
  "signup-overdue": {
    "zh-CN": "没有在时限内确认，名额已让出：{shifts}，请勿前往。还想去，请打开看看有没有空位。",
    en: "you did not confirm in time, so your place on {shifts} is given up. Please do not come. If you still want to, open it to see whether a place is free.",
  },
  "signup-not-completed": {
    "zh-CN": "{gates}没有在时限内补齐，名额已让出：{shifts}，请勿前往。补齐后可以再报名。",
    en: "this was not complete in time: {gates}. Your place on {shifts} is given up, please do not come. Once it is complete you can sign up again.",
  },
  "signup-passed-over": {
    "zh-CN": "轮到您候补时，{gates}还不符合，候补已取消：{shifts}。符合后可以再报名。",
    en: "your turn on the wait-list came, but this did not hold: {gates}. You no longer wait for {shifts}. Once it holds you can sign up again.",
  },
  "signup-placed-already": {
    "zh-CN": "这一次您已有别的岗位，候补已取消：{shifts}。",
    en: "you have another position already, and no longer wait for {shifts}.",
  },
  "signup-cancelled": {
    "zh-CN": "服务已取消：{shifts}，请勿前往。",
    en: "the service is cancelled on {shifts}. Please do not come.",
  },
  "signup-times-changed": {
    "zh-CN": "服务时间有变，现为：{states}。若不能参加，请退出。",
    en: "the times have changed, and are now: {states}. Withdraw if you cannot come.",
  },
  "signup-place-changed": {
    "zh-CN": "服务地点有变，请打开查看：{states}。若不能参加，请退出。",
    en: "the place has changed; open it to see where: {states}. Withdraw if you cannot come.",
  },
  "signup-to-complete": {
    "zh-CN": "已为您留位，还差{gates}：{shifts}。请在 {confirmBy} 前联系社工站补齐，否则名额给下一位。",
    en: "a place is kept for you on {shifts}, but this is missing: {gates}. Complete it with the station by {confirmBy}, else it goes to the next.",
  },
  "signup-to-confirm": {
    "zh-CN": "服务有变动，请重新确认：{shifts}。请在 {confirmBy} 前确认，否则名额给下一位。",
    en: "the service has changed, please confirm again: {shifts}. Confirm by {confirmBy}, else it goes to the next.",
  },
  "signup-suspended": {
    "zh-CN":
      "您的名额暂停了，{gates}不再符合：{shifts}，暂勿前往。请在 {confirmBy} 前联系社工站，否则名额给下一位。",
    en: "your place is suspended on {shifts}, since this no longer holds: {gates}. Please do not come for now. Talk to the station by {confirmBy}, else it goes to the next.",
  },
  "signup-restored": {
    "zh-CN": "您的名额恢复了，请照常前往：{shifts}。",
    en: "your place is restored on {shifts}. Please come as planned.",
  },
  "signup-thanks": {
    "zh-CN": "谢谢您！{shifts} 的服务已记下，共 {minutes}。",
    en: "thank you! Your service of {shifts} is recorded: {minutes}.",
  },
  "reminder-day-before": {
    "zh-CN": "提醒您，{shifts} 有您报的服务。来不了请现在就退出，好让别人补上。",
    en: "a reminder that you are expected on {shifts}. If you cannot come, please withdraw now, so that somebody else can.",
  },
  "reminder-soon": {
    "zh-CN": "快到时间了：{shifts}。来不了请马上打电话说一声。",
    en: "it begins soon: {shifts}. If you cannot come, please call at once.",
  },
  offer: {
    "zh-CN": "社工站想请您来帮忙：{shifts}。去还是不去，请在 {confirmBy} 前回一声。",
    en: "the station asks you to come on {shifts}. Say yes or no by {confirmBy}.",
  },
  "offer-withdrawn": {
    "zh-CN": "之前请您帮忙的 {shifts} 取消了，不用再回复。",
    en: "you were asked to come on {shifts}. That is called off; no answer is needed.",
  },
  "station-asking-ended": {
    "zh-CN": "合适的人都问过了，还缺人：{shifts}。请打开需求，再想想办法。",
    en: "everybody who fits was asked, and people are still missing on {shifts}. Open the need to see what else would help.",
  },
  "station-signed-up": {
    "zh-CN": "今天有新的报名，请打开需求查看名单和待补齐的条件。",
    en: "there are new sign-ups today; open the need to see who comes, and what they still have to complete.",
  },
  "station-late-withdrawal": {
    "zh-CN": "有志愿者在开始前 24 小时内退出：{shifts}。",
    en: "a volunteer withdrew within 24 hours of the start: {shifts}.",
  },
  "station-late-overdue": {
    "zh-CN": "有志愿者没有在时限内确认或补齐，开始前 24 小时内名额空出来了：{shifts}。",
    en: "a volunteer did not confirm or complete in time, and a place is free again within 24 hours of the start: {shifts}.",
  },
  "station-suspended": {
    "zh-CN":
      "有志愿者的名额暂停了，{gates}不再符合：{shifts}。请在 {confirmBy} 前联系并登记，否则名额给下一位。",
    en: "a volunteer's place is suspended on {shifts}, since this no longer holds: {gates}. Talk to them and record it by {confirmBy}, else the place goes to the next.",
  },
  "station-to-release": {
    "zh-CN": "有放宽或没写明的条件，待您审核，请打开需求查看。",
    en: "gates that were loosened or left open await a second person's release; open the need to see them.",
  },
  "station-released": {
    "zh-CN": "站长审核通过，已开始报名。",
    en: "the station lead released it, and it is open for sign-up.",
  },
  "station-sent-back": {
    "zh-CN": "站长把它退回了，请打开看原因，改好后会再次交给站长审核。",
    en: "the station lead sent it back; open it to see why. Once changed, it is put to the lead again.",
  },
  "station-team-to-approve": {
    "zh-CN": "有人申请成立志愿服务队，请打开审核。",
    en: "somebody asks for a volunteer team; open it to approve it.",
  },
  "check-ending": {
    "zh-CN": "您的{checks}。请提前联系社工站续办，否则到期后需要它的名额会暂停。",
    en: "your {checks}. Renew it with the station before then, else places that need it will be suspended.",
  },
  "check-recorded": {
    "zh-CN": "您的{checks}。",
    en: "your {checks}.",
  },
  "check-ended": {
    "zh-CN": "社工站登记：您的{checks}，需要它的名额会暂停。如有疑问请联系社工站。",
    en: "the station recorded that your {checks}; places that need it are suspended. Ask the station if that is wrong.",
  },
  "station-check-ending": {
    "zh-CN": "有志愿者的{checks}。请联系本人续办并登记。",
    en: "a volunteer's {checks}. Talk to them and record it when it is renewed.",
  },
  "station-volunteer-to-check": {
    "zh-CN": "有志愿者申请更正出生日期，或可能登记了两次，请打开“志愿者核对”查看。",
    en: "A volunteer asks for a corrected date of birth, or may be registered twice; see “Volunteers to check”.",
  },
  "donation-received": {
    "zh-CN": "已收到您的捐赠 {money}，谢谢。",
    en: "your gift of {money} has arrived. Thank you.",
  },
  "monthly-failed": {
    "zh-CN":
      "这个月的月捐 {money} 没有扣成功，{nextAt} 前后会再试一次。银行卡有变动的，可以停掉这一份，另开一份。",
    en: "this month's {money} could not be collected; it is tried again about {nextAt}. If your card has changed, end this monthly gift and begin another.",
  },
  "monthly-ended": {
    "zh-CN": "您每月 {money} 的月捐已停止，不会再扣款。谢谢您一路支持。",
    en: "your monthly gift of {money} has ended; nothing more is collected. Thank you for all of it.",
  },
  "monthly-ended-unpaid": {
    "zh-CN": "您每月 {money} 的月捐试了几次都没有扣成功，已停止，不会再扣款。想继续的，可以再开一份。",
    en: "your monthly gift of {money} could not be collected after several tries, and has ended. To go on, begin another.",
  },
  "monthly-ended-project": {
    "zh-CN": "项目不再接受捐款，您每月 {money} 的月捐已停止，不会再扣款。谢谢您。",
    en: "the project takes no more gifts, so your monthly gift of {money} has ended; nothing more is collected. Thank you.",
  },
  "pledge-due": {
    "zh-CN": "您答应每月捐 {money}，这个月到时间了。打开就能捐；不想再收提醒，点一下就停。",
    en: "you promised {money} each month, and this month's day has come. Open it to give; one tap ends the reminders.",
  },
  "pledge-closed": {
    "zh-CN": "项目不再接受捐款，每月捐 {money} 的提醒已停止。谢谢您。",
    en: "the project takes no more gifts, so you are no longer reminded of {money} each month. Thank you.",
  },
  "sponsorship-missed": {
    "zh-CN": "您一对一资助的 {money} 到账晚了，名额已由别人资助。这笔钱作为捐款用于同一个项目，谢谢您。",
    en: "your {money} for one person came late, and others sponsor them by now. It is a gift to the same project; thank you.",
  },
  "sponsorship-ended": {
    "zh-CN": "您 {money} 的一对一资助结束了，已捐的钱仍用于同一个项目。谢谢您。",
    en: "your {money} for one person is no longer needed there; what you gave stays with the same project. Thank you.",
  },
  "donation-refunded": {
    "zh-CN": "您的捐赠已退款 {money}。",
    en: "{money} of your gift has been refunded.",
  },
};
