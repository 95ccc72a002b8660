// repair
