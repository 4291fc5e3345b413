const SMALL_BYTES = 900_000;
const LONGEST_SIDE_PX = 2_048;
const QUALITY = 0.85;

/**
 * Makes a phone's photograph small enough to send: at most 2,048 pixels a side, as JPEG. Small files
 * and moving pictures are returned as they are, and so is everything that this browser cannot read.
 */
export async function fitPicture(file: File): Promise<File> {
  if (file.size <= SMALL_BYTES || file.type === 'image/gif') return file;
  try {
    const bitmap = await createImageBitmap(file);
    const blob = await drawSmaller(bitmap);
    bitmap.close();
    if (!blob || blob.size >= file.size) return file;
    const name = `${file.name.replace(/\.[^.]{1,5}$/, '')}.jpg`;
    return new File([blob], name, { type: 'image/jpeg' });
  } catch {
    return file;
  }
}

function drawSmaller(bitmap: ImageBitmap): Promise<Blob | null> {
  const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) return Promise.resolve(null);
  // JPEG knows no transparency; without a ground it would turn black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}
