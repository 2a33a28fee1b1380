/** What the pages of this area say, in Chinese. */
export const givingZh = {};
