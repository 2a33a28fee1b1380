/** Splits a township's name into one or two lines: 茶市镇; 坡子街 and 街道; 铁丝塘 and 镇. */
export const nameLines = (name: string): string[] =>
  name.length > 3 ? name.split(/(?=(?:街道|[镇乡])$)/) : [name];
