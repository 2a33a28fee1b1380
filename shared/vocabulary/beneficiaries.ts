/**
 * The words in which it is said for whom a project's money is, and who is helped with it: closed lists, so that nothing
 * that is written here can name anybody.
 */
export const sexes = [
  { code: "female", zh: "女", en: "Female" },
  { code: "male", zh: "男", en: "Male" },
] as const;

/**
 * Ages in years, cut where the law or the county treats people otherwise: school begins at 6 and is compulsory for nine
 * years (义务教育法 2, 11), a child is under 18 (未成年人保护法 2), old is from 60 on (老年人权益保障法 2), and from 80 on an
 * allowance is paid.
 */
export const ageBands = [
  { code: "0-5", zh: "0—5 岁", en: "0 to 5 years" },
  { code: "6-11", zh: "6—11 岁", en: "6 to 11 years" },
  { code: "12-14", zh: "12—14 岁", en: "12 to 14 years" },
  { code: "15-17", zh: "15—17 岁", en: "15 to 17 years" },
  { code: "18-59", zh: "18—59 岁", en: "18 to 59 years" },
  { code: "60-79", zh: "60—79 岁", en: "60 to 79 years" },
  { code: "80-up", zh: "80 岁及以上", en: "80 years and over" },
] as const;

/**
 * What makes somebody one whom a project helps. Children as 国发〔2016〕13 号, 国发〔2016〕36 号 and 民发〔2019〕62 号 name
 * them, households as 社会救助暂行办法 does, the others as aid projects do.
 */
export const beneficiaryStatuses = [
  { code: "unattended-child", zh: "事实无人抚养儿童", en: "Child without parental care" },
  { code: "orphan", zh: "孤儿", en: "Orphan" },
  { code: "left-behind-child", zh: "留守儿童", en: "Left-behind child" },
  { code: "child-in-hardship", zh: "困境儿童", en: "Child in hardship" },
  { code: "minimum-living", zh: "低保家庭", en: "On minimum living allowance" },
  { code: "near-minimum-living", zh: "低保边缘家庭", en: "Little above the minimum" },
  { code: "extreme-poverty", zh: "特困人员", en: "In extreme poverty" },
  { code: "severe-illness", zh: "重病", en: "Severely ill" },
  { code: "disabled", zh: "残疾", en: "Disabled" },
  { code: "older-alone", zh: "独居老人", en: "Older person living alone" },
  { code: "war-veteran", zh: "抗战老兵", en: "Veteran of the war of 1931–45" },
  { code: "parent-of-hero", zh: "英雄的父母", en: "Parent of a hero" },
] as const;

export const schoolStages = [
  { code: "preschool", zh: "幼儿园", en: "Preschool" },
  { code: "primary", zh: "小学", en: "Primary school" },
  { code: "junior-middle", zh: "初中", en: "Junior middle school" },
  { code: "senior-middle", zh: "高中（含中职）", en: "Senior middle or vocational" },
  { code: "university", zh: "大学", en: "University" },
  { code: "none", zh: "不在校", en: "Not at school" },
] as const;

/** What a project's money may be paid for. */
export const moneyPurposes = [
  { code: "school", zh: "学费和书本", en: "School fees and books" },
  { code: "living", zh: "生活费", en: "Living costs" },
  { code: "medical", zh: "医疗", en: "Medical care" },
  { code: "activity", zh: "活动", en: "Activities" },
  { code: "goods", zh: "物资", en: "Goods" },
] as const;

/**
 * Why help for one person ends, and what follows: nothing more is paid (`ended`), or nothing until a station's lead has
 * looked again (`proposed`), since whoever left school is whom a school project may want to win back.
 */
export const slotEndReasons = [
  { code: "left-school", zh: "中途离校", en: "Left school", next: "proposed" },
  { code: "finished-school", zh: "毕业", en: "Finished school", next: "ended" },
  { code: "turned-of-age", zh: "超过资助年龄", en: "Past the age of the project", next: "ended" },
  { code: "moved", zh: "搬走了", en: "Moved away", next: "ended" },
  { code: "no-longer-in-need", zh: "困难已缓解", en: "No longer in need", next: "ended" },
  { code: "declined", zh: "本人或家里不再要", en: "They want no more help", next: "ended" },
  { code: "died", zh: "去世", en: "Died", next: "ended" },
  { code: "entered-wrongly", zh: "录错了", en: "Entered by mistake", next: "ended" },
] as const;

export const sexCodes = sexes.map(({ code }) => code);
export const ageBandCodes = ageBands.map(({ code }) => code);
export const statusCodes = beneficiaryStatuses.map(({ code }) => code);
export const schoolStageCodes = schoolStages.map(({ code }) => code);
export const purposeCodes = moneyPurposes.map(({ code }) => code);
export const slotEndReasonCodes = slotEndReasons.map(({ code }) => code);
export type SlotEndReason = (typeof slotEndReasonCodes)[number];
export type MoneyPurpose = (typeof purposeCodes)[number];
