/** Where the draft of a need lies on the phone. */
export const needDraftPlace = "helink.draft.need";

/** Whether a need was posted without a network and waits for one; asked by every page, so nothing is loaded for it. */
export const isNeedWaiting = (): boolean =>
  localStorage.getItem(needDraftPlace)?.includes('"waiting":true') ?? false;
