/** A registration that is accepted as it stands; a test changes what it is about. */
export const registration = {
  name: "周小明",
  phone: "+8613812345678",
  birthDate: "1990-05-17",
  skills: ["tutoring"],
  languages: ["zh-CN"],
  home: { division: "430422103", lat: 26.912345, lon: 112.423456 },
  travelRadiusKm: 10,
  weeklyHoursCap: 6,
  availability: [{ day: "saturday", from: "08:00", to: "18:00" }],
  consents: { shareWithOperator: true },
} as const;
