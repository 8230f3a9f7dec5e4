import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { fontFiles } from './fonts.ts';
import { paint } from './paint.ts';
import { readSvg } from './svg.ts';

/** Paper of a book of pages: A4, lying. */
const [paperWidth, paperHeight] = [841.89, 595.28];

/** What stands about a document in itself. */
export interface AboutPdf {
  readonly title: string;
  readonly author: string;
  /** BCP 47 */
  readonly language: string;
  readonly madeAt: Date;
}

/**
 * Pages as one PDF, each a picture that is `width` units wide. Letters stay letters: they can be searched, copied and
 * read out.
 */
export async function pdfOf(pages: readonly string[], width: number, about: AboutPdf): Promise<Buffer> {
  const document = new PDFDocument({
    size: [paperWidth, paperHeight],
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: about.language,
    displayTitle: true,
    info: {
      Title: about.title,
      Author: about.author,
      Producer: 'Zhiyin',
      Creator: 'Zhiyin',
      CreationDate: about.madeAt,
      ModDate: about.madeAt,
    },
  });
  document.registerFont('regular', fontFiles.regular);
  document.registerFont('strong', fontFiles.strong);
  const whole = buffer(document);
  for (const page of pages) {
    document.addPage();
    document.scale(paperWidth / width);
    paint(document, readSvg(page));
  }
  document.end();
  return await whole;
}
