import { parentPort, workerData } from 'node:worker_threads';
import { readDrawing } from '../read-drawing.ts';
import { readXml } from '../xml/read-xml.ts';
import { examine } from './examine.ts';
import { mostStates } from './examine-drawing.ts';

// The thread in which a large drawing is examined; it is given the text of the file and answers with the verdict.
const drawing = readDrawing('', readXml(String(workerData)));
if (!drawing) throw new Error('A drawing that was read once cannot be read again.');
parentPort?.postMessage(examine(drawing, mostStates));
