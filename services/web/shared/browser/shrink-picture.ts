/** What the API takes of a picture: pixels of the longer side, bytes. */
const most = { side: 1_280, bytes: 400_000 } as const;

/** From good to just good enough: most photos of this size fit at the first. */
const qualities = [0.85, 0.7, 0.55, 0.4] as const;

/**
 * A picture of the phone as a JPEG in base64, upright and small enough to be sent.
 * @throws Error if the browser cannot draw it
 */
export const shrinkPicture = async (file: Blob): Promise<string> => {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  try {
    await image.decode();
    const scale = Math.min(1, most.side / Math.max(image.naturalWidth, image.naturalHeight));
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
    canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
    const pen = canvas.getContext("2d");
    if (!pen) throw new Error("the browser draws no pictures");
    // What is transparent would be black in a JPEG.
    pen.fillStyle = "#fff";
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    for (const quality of qualities) {
      const [, data = ""] = canvas.toDataURL("image/jpeg", quality).split(",");
      if (data.length > 0 && data.length * 0.75 <= most.bytes) return data;
    }
    throw new Error("the picture stays too large");
  } finally {
    URL.revokeObjectURL(image.src);
  }
};
