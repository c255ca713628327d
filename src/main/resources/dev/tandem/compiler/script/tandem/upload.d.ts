// What hand-written browser sides of models import from "tandem/upload": types for editors, never served.

import { Model } from "../tandem.js";

/**
 * Sends bytes to a method of the server's model that is marked `@UploadHandler`.
 *
 * @param name as the method is marked
 * @param meta goes along
 * @param progress called with the bytes that have arrived, and all
 * @param signal cancels
 * @returns what the server's method returns; rejected with what it tells
 */
export function upload<T = any>(model: Model, name: string, data: Blob | ArrayBuffer | ArrayBufferView | string,
    meta?: Record<string, any> | null, progress?: ((loaded: number, total: number) => void) | null,
    signal?: AbortSignal | null): Promise<T>;
