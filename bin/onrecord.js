#!/usr/bin/env node
import "../dist/onrecord.js";
