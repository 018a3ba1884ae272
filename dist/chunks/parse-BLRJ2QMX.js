import {
  parseDockerfile
} from "./chunk-ALJIVQUF.js";
import "./chunk-GJ43Z6KD.js";
import "./chunk-FOLL3PWF.js";
import "./chunk-M7ZEAG6N.js";
import "./chunk-V5KLTUI2.js";
import "./chunk-KJ4S3LPR.js";
import "./chunk-Z3Y4NWL6.js";
export {
  parseDockerfile
};
