#include "CWarehouseSQL.h"
