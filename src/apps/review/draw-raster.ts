/** A picture file of a reader drawn again in pixels: what it carried besides, place and scripts included, stays behind. */

interface Size {
  readonly width: number;
  readonly height: number;
}

/** @param most the canvas is no larger, in pixels. Throws what is no picture. */
export async function drawRaster(file: File, most: Size): Promise<HTMLCanvasElement> {
  const picture = new Image();
  picture.src = URL.createObjectURL(file);
  try {
    await picture.decode();
    // A drawing without a size of its own is as high as there is room.
    const [width, height] = [picture.naturalWidth || most.width, picture.naturalHeight || most.height];
    const scale = Math.min(1, most.width / width, most.height / height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return canvas;
  } finally {
    URL.revokeObjectURL(picture.src);
  }
}
