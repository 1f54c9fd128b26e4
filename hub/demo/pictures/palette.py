"""Kelvane's colours, from its deep blue to the wood of pallets."""

INK, DEEP, PINE = "#0a1f28", "#0d2a34", "#173f4c"
SEA, BLUE, SKY = "#24505f", "#1d6f86", "#8cc0cf"
PAPER, SNOW, STEEL, SLATE = "#ffffff", "#f4f7f8", "#b9c6cc", "#5d7078"
AMBER, HONEY, LAMP = "#e0a030", "#f2c264", "#ffe9b0"
RED, ROSE, GREEN = "#c2452d", "#e58a72", "#4f9d7e"
WOOD, BARK, CARTON, TAPE = "#b98a57", "#7d5a35", "#d7b183", "#b98f5e"
SKINS = ("#f0c4a0", "#c98f63", "#8a5a3c", "#e3ae84")
