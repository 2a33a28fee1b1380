/** Saves content as a file, by a download. */
export const saveFile = (name: string, type: string, content: BlobPart): void => {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

/** Whether this is WeChat's browser, which can neither download files nor install the page. */
export const inWeChat = (): boolean => /MicroMessenger/i.test(navigator.userAgent);
