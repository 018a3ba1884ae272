import {
  parseDockerfile
} from "./chunk-OSVDZR2E.js";
import "./chunk-4L4HUQIW.js";
import "./chunk-HSNLCTZM.js";
import "./chunk-OOJI6MXI.js";
import "./chunk-FOLL3PWF.js";
import "./chunk-TIOCIMFY.js";
import "./chunk-EHPI7DF5.js";
import "./chunk-I5V55GID.js";
import "./chunk-3TDTIOCQ.js";
import "./chunk-Z3Y4NWL6.js";
export {
  parseDockerfile
};
