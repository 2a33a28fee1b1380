const heart = "M12 20C6 15.6 4 12.5 4 9.600a4.2 4.2 0 0 1 8-1.9 4.2 4.2 0 0 1 8 1.900c0 2.9-2 6-8 10.400z";

/** The pictogram of each kind of need, by its code: the path of a 24 by 24 SVG, drawn as a line. */
const paths: ReadonlyMap<string, string> = new Map([
  // An open book.
  [
    "child-tutoring",
    "M12 6.500C9.8 4.9 6.7 4.5 3.5 5v13c3.2-.5 6.3-.1 8.5 1.5 2.2-1.6 5.3-2 8.5-1.500V5c-3.2-.5-6.3-.1-8.5 1.5zm0 0v13M6.5 9c1-.1 2 0 3 .4m-3 3.100c1-.1 2 0 3 .4m8-3.900c-1-.1-2 0-3 .4m3 3.100c-1-.1-2 0-3 .4",
  ],
  // A grown-up and a child.
  [
    "child-companionship",
    "M8.5 10a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.400zM3 20.500v-2c0-3.2 2-5.5 5.5-5.5 2 0 3.5.7 4.4 2M17 15a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.600zm-4 5.500c0-2.2 1.5-3.5 4-3.500s4 1.3 4 3.5",
  ],
  // A tent with a flag.
  ["growth-camp", "M12 7.5 3 20h18L12 7.500zm0 0V3l4 1.5-4 1.500M12 13l-3 7m3-7 3 7"],
  // A speech bubble with a heart.
  [
    "counselling",
    "M4 4.500h16v12h-8l-5 4v-4H4zM12 13.800c-2.4-1.6-3.3-2.8-3.3-4a1.7 1.7 0 0 1 3.3-.8 1.7 1.7 0 0 1 3.3.8c0 1.2-.9 2.4-3.3 4z",
  ],
  // A door ajar.
  ["home-visit", "M3 20.500h18M6 20.500v-17h12v17M6 3.500l7 2.500v14.500M10.3 12.500v1.5"],
  // An old person with a stick.
  [
    "elder-visit",
    "M10.5 7.200a2.3 2.3 0 1 0 0-4.6 2.3 2.3 0 0 0 0 4.600zM12 20.500l-1-5.5-2.8-1.500c0-2 .5-4 2-4.5 1.8 1 2.3 2.5 5.3 3M8.2 13.500l-1.7 7M17 11.200V20.500M17 11.200c.9 0 1.5.4 1.8 1.2",
  ],
  // A bag.
  ["errands", "M5 8.500h14l1 12H4zM8.5 11V7a3.5 3.5 0 0 1 7 0v4"],
  // A house with a cross.
  ["medical-escort", "M4.5 20.500V9.500L12 3.500l7.5 6v11zM12 10.500v6.500m-3.2-3.200h6.4"],
  // A wheelchair.
  [
    "disability-support",
    "M10.5 6.200a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.600zM10.5 9v5.500h5.500l2.5 5.500h2M10.5 11.500h5M8 12.500a4.7 4.7 0 1 0 6.3 6",
  ],
  // A heartbeat.
  ["health-clinic", "M2.5 12.500h4.500l2.3-6 4 11.5 2.7-8 1.2 2.500h4.3"],
  // A hammer.
  [
    "home-repair",
    "M11.8 8.6 4.4 16a2.2 2.2 0 0 0 3.1 3.100l7.4-7.400M9.5 6.2 13 3.500l7.2 7.2-2.7 3.500c-.8-1-1.8-1.3-2.6-2.500L9.5 6.200z",
  ],
  // A sheet of paper with lines.
  ["policy-help", "M6 3.500h8.500l4 4v13H6zM14.5 3.500v4h4M9 12h6.500M9 15.800h6.500M9 8.300h2"],
  // Scales.
  ["legal-help", "M12 3.500v17m-4.5 0h9M5 7h14M5.5 7l-3 6.500a3 3 0 0 0 6 0zm13 0-3 6.500a3 3 0 0 0 6 0z"],
  // A medal.
  [
    "veteran-family",
    "M7.5 3 12 10.5 16.5 3M12 20.900a5.2 5.2 0 1 0 0-10.4 5.2 5.2 0 0 0 0 10.400zM12 13.200l.8 1.6 1.8.3-1.3 1.2.3 1.8-1.6-.9-1.6.9.3-1.8-1.3-1.2 1.8-.3z",
  ],
  // A shield.
  [
    "protected-support",
    "M12 3 4.5 5.700V12c0 4.5 3 7.4 7.5 9 4.5-1.6 7.5-4.5 7.5-9V5.700zM9 12l2.2 2.200L15 10",
  ],
  // A lantern.
  [
    "community-event",
    "M12 2.5v2.500M9 5h6M9 18h6M9 5C3.5 6.5 3.5 16.5 9 18m6-13c5.5 1.5 5.5 11.5 0 13M12 5c-2.5 3-2.5 10 0 13 2.5-3 2.5-10 0-13zM12 18v3.500m-1.5-3.500v2m3-2v2",
  ],
  // A box.
  [
    "goods-handling",
    "M3.8 7.5 12 3.500l8.2 4v9L12 20.500l-8.2-4zm0 0L12 11.500l8.2-4M12 11.500v9M8 5.500l8 4v3.5",
  ],
  // A board.
  [
    "training",
    "M3 4.500h18M4.5 4.500V15h15V4.500M12 15v2.500m0 0-4 3.500m4-3.5 4 3.500M8 8.300h5M8 11.300h8",
  ],
]);

/** @returns a heart for a kind that has none of its own */
export const kindPath = (code: string): string => paths.get(code) ?? heart;
