import Viewer from 'bpmn-js/lib/Viewer';

/** Twice as many pixels as the drawing has, as far as a browser paints so large a picture. */
const [scale, mostPixels] = [2, 8000];

/** A drawing as a picture in black on white, whatever theme is worn: a file is looked at elsewhere. */
export async function drawPicture(xml: string, kind: 'svg' | 'png'): Promise<Blob> {
  const svg = await svgOf(xml);
  return kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await paint(svg);
}

async function svgOf(xml: string): Promise<string> {
  const container = document.createElement('div');
  // Texts are measured where they are, so it has to be in the page, though nobody sees it.
  container.style.cssText = 'position: fixed; left: -10000px; width: 1000px; height: 800px';
  container.setAttribute('aria-hidden', 'true');
  document.body.append(container);
  const viewer = new Viewer({ container });
  try {
    await viewer.importXML(xml);
    return (await viewer.saveSVG()).svg;
  } finally {
    viewer.destroy();
    container.remove();
  }
}

async function paint(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const by = Math.min(scale, mostPixels / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(image.width * by);
  canvas.height = Math.ceil(image.height * by);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser paints no pictures');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return await new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('the picture is too large'))), 'image/png'),
  );
}
