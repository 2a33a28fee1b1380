export const offersZh = {
  offer: {
    title: "请您帮忙",
    mine: "社工站请您帮忙",
    asks: "{place}社工站请您来帮忙",
    answer: "去不去？回一声",
    until: "{when} 前请回一声，过时会去问下一位。",
    accept: "我去（已看过风险告知）",
    decline: "去不了？点一下原因就行",
    reason: {
      "no-time": "那时没空",
      "too-far": "太远了",
      "not-for-me": "这个我做不来",
      unwell: "身体不舒服",
      other: "别的原因",
    },
    is: {
      accepted: "您已经答应了。",
      declined: "好的，已告诉社工站您去不了。",
      expired: "回复的时间已经过了。",
      withdrawn: "社工站不用再麻烦您了，谢谢。",
    },
    toNeed: "还想去？看看有没有名额",
    notYours: "没有找到这个邀请。它可能是发给别人的：请换成收到消息的那个人登录。",
  },
};
