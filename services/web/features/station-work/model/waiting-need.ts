/** The localStorage key of the draft of a need. */
export const needDraftKey = "helink.draft.need";

/** Whether a need was posted offline and waits to be sent. Every page asks, so it must load nothing else. */
export const isNeedWaiting = (): boolean =>
  localStorage.getItem(needDraftKey)?.includes('"waiting":true') ?? false;
