/**
 * Why recorded time does not count until a second person has recorded it: it is shorter than five minutes, or two
 * people of the same need recorded each other.
 */
export const attendanceFlags = ["under-five-minutes", "each-other"] as const;
