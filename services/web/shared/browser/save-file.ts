/** Hands a file to the phone as a download; nothing of it is in an address. */
export const saveFile = (name: string, type: string, content: BlobPart): void => {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

/** WeChat's browser takes no downloads and offers no installation. */
export const inWeChat = (): boolean => /MicroMessenger/i.test(navigator.userAgent);
