/**
 * The text of a CSV file as a spreadsheet saved it: UTF-8, or GB 18030, which Excel writes in China unless it is told
 * otherwise.
 */
export const csvText = async (file: Blob): Promise<string> => {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
};
