/** Messages of home, of the page about how Helink works, and of the display settings, in Chinese. */
export const appZh = {
  settings: {
    title: "显示",
    language: "English",
    large: "大字",
    normal: "标准字",
    dark: "深色",
    light: "浅色",
    install: "放到手机桌面",
  },
  home: {
    title: "身边有人需要帮忙",
    coverage: "{covered}/{townships} 个乡镇街道有社工站",
    needs: "近期需要志愿者",
    totals: "{needs} 个需求在等人，还缺 {free} 人次",
    allNeeds: "全部需求",
    projects: "可以捐助的项目",
    allProjects: "全部项目",
    join: "做志愿者",
    joinLine: "两分钟登记，匹配到合适的服务再报名。",
  },
  how: {
    title: "怎么运作",
    steps: [
      "社工入户走访，看见谁需要什么，把需求发到这里；公开页面只写到乡镇街道，不写任何人的姓名。",
      "志愿者登记技能、时间和能去的范围。系统按距离、时间、技能等给出匹配，并说明理由。",
      "报名要满足的条件写在需求上；不能报名时，页面会说明原因和办法。",
      "运营机构只能看到已确认且同意共享的志愿者的联系方式，每次查看都有记录，本人随时可查。",
      "捐款进入指定项目的资金账，按复式记账，每一笔收入、退款和拨付都能对上。",
    ],
    who: "谁能看到什么",
    whoLines: [
      "访客：需求和项目的公开内容、社工站覆盖、资金总数。",
      "志愿者：自己的资料、匹配、报名、时长，以及谁在什么时候看过自己的联系方式。",
      "社工与站长：本站需求、候选人（姓名隐去一部分）、已确认名单。",
      "运营机构：所运营站点的已确认志愿者；未同意共享的人不显示电话。",
      "捐赠人：自己的捐赠和捐赠确认；匿名捐赠在任何页面都不显示姓名。",
    ],
  },
};
