export const villageSheetZh = {
  villageSheet: {
    title: "村里的一张纸",
    intro:
      "给不用手机的乡亲：贴在村里的一页纸，发到群里的一张图，大喇叭里念的一段话。每周五出下一周的最合适。",
    township: "乡镇街道",
    village: "贴在哪个村（只印在纸上，不保存）",
    paper: "打印，贴在村里",
    print: "打印这一页",
    notInWeChat: "微信里不能打印，请用电脑打开这一页。",
    names: "点名感谢的，是本人同意公开姓名的人；您每次打开，他们都看得到记录。",
    aloud: "大喇叭念",
    aloudNote: "大约念一分钟",
    picture: "发到村里的微信群",
    pictureNote: "字大，不用放大也看得清。",
    pictureOf: "{place}的一张纸，二维码打开 {link}",
  },
};
