/** Messages of home, of the page about how Helink works, and of the display settings, in Chinese. */
export const appZh = {
  settings: {
    title: "显示",
    language: "English",
    large: "大字",
    largeShown: "大字",
    dark: "深色",
    light: "浅色",
    install: "放到手机桌面",
  },
  home: {
    title: "身边有人需要帮忙",
    figures: { wanted: "七天内还缺人", stations: "已设社工站", served: "志愿者已服务" },
    counts: { wanted: "{count} 个名额", stations: "{count} 个乡镇", served: "{count} 小时" },
    needs: "近期需要志愿者",
    allNeeds: "全部服务",
    projects: "可以捐款的项目",
    allProjects: "全部项目",
    noCounty: "这里还没有开通区县。开通后，就能看到那里的服务、项目和社工站，也能登记做志愿者。",
    join: "做志愿者",
    joinLine: "两分钟登记，有合适的服务会告诉您。",
  },
  how: {
    title: "怎么用",
    steps: [
      "社工上门走访，看到谁家需要帮忙，就发到这里；公开页面只写到乡镇街道，不写任何人的姓名。",
      "志愿者登记技能、时间和能去的范围。系统按距离、时间、技能推荐合适的服务，并说明理由。",
      "报名条件写在服务的页面上；不能报名时，页面会说明原因和办法。",
      "运营机构只能看到已确认且同意共享的志愿者的联系方式，每次查看都有记录，本人随时可查。",
      "捐款进入指定项目的账，收入、退款、手续费每一笔都能对上。",
    ],
    hours: "服务时长怎么算",
    hoursLine:
      "到场后由社工、站长或队长签到，只记实际到场的时间；谁也不能给自己记。首页的小时数，是这里所有志愿者签到时长的总和。",
    who: "谁能看到什么",
    whoLines: [
      "访客：服务和项目的公开内容、社工站覆盖、资金总数。",
      "志愿者：自己的资料、推荐、报名、时长，以及谁在什么时候看过自己的联系方式。",
      "社工与站长：本站需求、候选人（姓名隐去一部分）、已确认名单。",
      "运营机构：所运营站点的已确认志愿者；未同意共享的人不显示电话。",
      "捐赠人：自己的捐赠和捐赠确认；匿名捐赠在任何页面都不显示姓名。",
    ],
  },
};
