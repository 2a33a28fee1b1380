/**
 * How long a training holds that somebody attended (days): two years, after which station and volunteer go through it again.
 * Nobody has measured it; a station lead records another last day where the training says one.
 */
export const trainingHoldsDays = 730;

/** Trainings that a need can ask for and a station lead records; the list grows with the county. */
export const trainings = [
  { code: "child-protection", zh: "儿童保护培训", en: "Child protection" },
  { code: "home-visiting-training", zh: "走访培训", en: "Home visiting" },
  { code: "elder-service-basics", zh: "老年服务基础", en: "Basics of serving older people" },
  { code: "receipt-rules", zh: "票据规则", en: "Receipt rules" },
  { code: "medical-escort-rules", zh: "陪诊规则", en: "Medical escort rules" },
  { code: "disability-basics", zh: "助残基础", en: "Basics of disability support" },
  { code: "policy-training", zh: "政策培训", en: "Policy training" },
  { code: "on-site-briefing", zh: "现场说明", en: "On-site briefing" },
  { code: "lifting-safety", zh: "搬运安全", en: "Lifting safety" },
] as const;
