"use strict";
var loads = (globalThis.loads ?? 0) + 1;
const galleryLib = "lib"
