import {
  fix
} from "./chunk-NZ7TB44C.js";
import "./chunk-SNFKJ7TR.js";
import "./chunk-ALJIVQUF.js";
import "./chunk-EX2MY7KF.js";
import "./chunk-NJZH25FK.js";
import "./chunk-DB4BWAXR.js";
import "./chunk-WAQC447D.js";
import "./chunk-GJ43Z6KD.js";
import "./chunk-FOLL3PWF.js";
import "./chunk-2RIZCEH2.js";
import "./chunk-Q7KZQE25.js";
import "./chunk-M7ZEAG6N.js";
import "./chunk-V5KLTUI2.js";
import "./chunk-RLB3Q4I4.js";
import "./chunk-33X65ICT.js";
import "./chunk-I5V55GID.js";
import "./chunk-KJ4S3LPR.js";
import "./chunk-Z3Y4NWL6.js";
export {
  fix
};
